import type { Page } from 'playwright-core';

/** The colours of a theme, by VS Code's names. */
type Colours = Readonly<Record<string, string>>;

/** What a light and a dark theme have in common with their high contrast. */
const light: Colours = {
  foreground: '#3b3b3b',
  'editor-background': '#ffffff',
  descriptionForeground: '#3b3b3b',
  'icon-foreground': '#3b3b3b',
  focusBorder: '#005fb8',
  'textLink-foreground': '#005fb8',
  'panel-border': '#e5e5e5',
  'dropdown-background': '#ffffff',
  'dropdown-foreground': '#3b3b3b',
  'dropdown-border': '#cecece',
  'input-background': '#ffffff',
  'input-foreground': '#3b3b3b',
  'input-border': '#cecece',
  'input-placeholderForeground': '#767676',
  'menu-background': '#ffffff',
  'menu-foreground': '#3b3b3b',
  'menu-border': '#cecece',
  'toolbar-hoverBackground': '#b8b8b850',
  'toolbar-activeBackground': '#a6a6a650',
  'list-hoverBackground': '#f2f2f2',
  'list-inactiveSelectionBackground': '#e4e6f1',
  'tree-tableOddRowsBackground': '#3333330a',
  'editorWarning-foreground': '#895503',
  'editor-findMatchHighlightBackground': '#ea5c0055',
  'panelTitle-activeForeground': '#3b3b3b',
  'panelTitle-inactiveForeground': '#3b3b3b',
  'panelTitle-activeBorder': '#005fb8',
  'charts-blue': '#0063d3',
  'charts-orange': '#d18616',
  'charts-green': '#388a34',
  'charts-purple': '#652d90',
  'charts-yellow': '#bf8803',
  'charts-red': '#e51400',
};
const dark: Colours = {
  ...light,
  foreground: '#cccccc',
  'editor-background': '#1f1f1f',
  descriptionForeground: '#9d9d9d',
  'icon-foreground': '#cccccc',
  focusBorder: '#0078d4',
  'textLink-foreground': '#4daafc',
  'panel-border': '#2b2b2b',
  'dropdown-background': '#313131',
  'dropdown-foreground': '#cccccc',
  'dropdown-border': '#3c3c3c',
  'input-background': '#313131',
  'input-foreground': '#cccccc',
  'input-border': '#3c3c3c',
  'input-placeholderForeground': '#989898',
  'menu-background': '#1f1f1f',
  'menu-foreground': '#cccccc',
  'menu-border': '#454545',
  'toolbar-hoverBackground': '#5a5d5e50',
  'toolbar-activeBackground': '#63666750',
  'list-hoverBackground': '#2a2d2e',
  'list-inactiveSelectionBackground': '#37373d',
  'tree-tableOddRowsBackground': '#cccccc0a',
  'editorWarning-foreground': '#cca700',
  'panelTitle-activeForeground': '#cccccc',
  'panelTitle-inactiveForeground': '#9d9d9d',
  'panelTitle-activeBorder': '#0078d4',
  'charts-blue': '#59a4f9',
  'charts-green': '#89d185',
  'charts-purple': '#b180d7',
  'charts-yellow': '#cca700',
  'charts-red': '#f14c4c',
};

/** High contrast tints nothing: it draws borders. */
function contrasting(theme: Colours, foreground: string, background: string, border: string): Colours {
  const untinted = Object.entries(theme).filter(([name]) => !/^(toolbar|list|tree)-|findMatch/.test(name));
  return {
    ...Object.fromEntries(untinted),
    foreground: foreground,
    descriptionForeground: foreground,
    'icon-foreground': foreground,
    'editor-background': background,
    'dropdown-background': background,
    'dropdown-foreground': foreground,
    'input-background': background,
    'input-foreground': foreground,
    'input-placeholderForeground': foreground,
    'menu-background': background,
    'menu-foreground': foreground,
    'panelTitle-activeForeground': foreground,
    'panelTitle-inactiveForeground': foreground,
    contrastBorder: border,
    'panel-border': border,
    'dropdown-border': border,
    'input-border': border,
  };
}

/** The four kinds of theme that VS Code has, each as its own default draws it. */
export const themes: Readonly<Record<string, Colours>> = {
  light: light,
  dark: dark,
  'high contrast dark': contrasting(dark, '#ffffff', '#000000', '#6fc3df'),
  'high contrast light': contrasting(light, '#292929', '#ffffff', '#0f4a85'),
};

/** Gives the page what VS Code gives a webview: the colours of a theme, and its scroll bars. */
export function dress(page: Page, theme: string): Promise<void> {
  const colours = themes[theme];
  if (!colours) throw new Error(`No theme “${theme}”: there are ${Object.keys(themes).join(', ')}.`);
  return page.evaluate((named) => {
    const variables = Object.entries(named).map(([name, colour]) => `--vscode-${name}:${colour};`);
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`@layer vscode{:root{${variables.join('')}}
      body{color:var(--vscode-foreground)}
      ::-webkit-scrollbar{width:10px;height:10px}}`);
    document.adoptedStyleSheets = [sheet];
  }, colours);
}
