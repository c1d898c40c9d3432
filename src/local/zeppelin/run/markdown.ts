/** Markdown as HTML, as far as notes need it here: headings and paragraphs, and HTML as it is. */
export function markdown(text: string): string {
  const blocks = text
    .split(/\n[ \t]*\n|(?<=^#{1,6} [^\n]*)\n/m)
    .map((block) => block.trim())
    .filter(Boolean)
    .map((block) => {
      const [, marks, heading] = /^(#{1,6}) +(.*)$/.exec(block) ?? [];
      if (marks === undefined) return `<p>${block}</p>\n`;
      return `<h${marks.length}>${heading}</h${marks.length}>\n`;
    });
  return `<div class="markdown-body">\n${blocks.join('')}\n</div>`;
}
