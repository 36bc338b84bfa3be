import * as vscode from 'vscode';

/**
 * Whether Red Hat's YAML extension is enabled. It outlines every YAML file, and VS Code would show both outlines: then
 * ours stands back (docs/yaml-extension.md).
 */
export function isRedHatYamlThere(): boolean {
  return vscode.extensions.getExtension('redhat.vscode-yaml') !== undefined;
}
