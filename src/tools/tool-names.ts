/** The tools by name, in the order in which they are offered: whoever registers them needs no more of them. */
export const toolNames = ['problems', 'rank', 'explain', 'preview_edit', 'compare', 'describe'] as const;

/** The name of a tool. */
export type ToolName = (typeof toolNames)[number];
