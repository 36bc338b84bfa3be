// The least that an extension can do to mark what is wrong: one search of the text, at once, at every change.
const vscode = require('vscode');

exports.activate = (context) => {
  const problems = vscode.languages.createDiagnosticCollection('trivial');
  const look = ({ document }) => {
    const at = document.getText().indexOf('USx');
    const range = new vscode.Range(document.positionAt(at), document.positionAt(at + 3));
    problems.set(document.uri, at < 0 ? [] : [new vscode.Diagnostic(range, 'It is no country.')]);
  };
  context.subscriptions.push(problems, vscode.workspace.onDidChangeTextDocument(look));
};
