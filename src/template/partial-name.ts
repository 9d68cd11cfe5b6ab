/** The name under which a template of the folder is called as a partial. */
export function partialName(template: string): string | undefined {
  return /^partials\/(.+)\.hbs$/.exec(template)?.[1];
}
