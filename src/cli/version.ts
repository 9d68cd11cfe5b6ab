import type { Host } from './host.ts';

/** Reads the program's version from its package.json. */
export async function programVersion({ system, root }: Pick<Host, 'system' | 'root'>): Promise<string> {
  const result = await system.read(`${root}/package.json`);
  if (result.kind !== 'bytes') throw new Error('package.json cannot be read');
  const { version } = JSON.parse(new TextDecoder().decode(result.bytes)) as { version: string };
  return version;
}
