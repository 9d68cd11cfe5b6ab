/**
 * `line code` of everything that a fixture or an example says is found in it: `# ! code code` at the end of a line, or
 * `{{!-- ! code --}}` in a template.
 */
export function marksIn(text: string): string[] {
  return text.split(/\r?\n/).flatMap((line, index) => {
    const codes = /(?:# |\{\{!-- )! ([a-z0-9 -]+?)(?: --\}\})?$/.exec(line)?.[1]?.split(' ') ?? [];
    return codes.map((code) => `${index + 1} ${code}`);
  });
}
