import { readFileSync } from 'node:fs';

/** Reads one of the kernel's files; undefined where it cannot be read. */
export type ReadText = (path: string) => string | undefined;

const ROOT = '/sys/fs/cgroup';

/** Groups lie in groups; up to this many levels are looked at, more than anyone nests. */
const DEEPEST = 16;

/** How many cores' worth of time a quota allows; undefined where it sets no limit (`max`, -1) or is no number. */
function share(quota: string | undefined, period: string | undefined): number | undefined {
  const cores = Number(quota) / Number(period);
  return cores > 0 && Number.isFinite(cores) ? cores : undefined;
}

/** The folders of a group and of the groups around it: each may set a limit. */
function foldersOf(mount: string, group: string): readonly string[] {
  const names = group.split('/').filter((name) => name !== '' && name !== '..');
  return [...names.keys(), names.length].slice(0, DEEPEST).map((depth) => [mount, ...names.slice(0, depth)].join('/'));
}

/** The group that this process is in: of version 1 for a controller, of version 2 without one (cgroups(7)). */
function groupOf(table: string, controller?: string): string | undefined {
  for (const line of table.split('\n')) {
    const [, controllers, group] = /^\d+:([^:]*):(\/.*)$/.exec(line) ?? [];
    if (controller === undefined ? controllers === '' : controllers?.split(',').includes(controller)) return group;
  }
  return undefined;
}

/**
 * How many cores' worth of time a container grants, as its control groups say (cgroups(7)): `cpu.max` in version 2,
 * `cpu.cfs_quota_us` in version 1, whose innermost group need not be in sight. Undefined where there is no limit.
 */
export function quotaOf(read: ReadText): number | undefined {
  const table = read('/proc/self/cgroup') ?? '';
  const unified = groupOf(table);
  const separate = groupOf(table, 'cpu');
  const version2 = (unified === undefined ? [] : foldersOf(ROOT, unified)).map((folder) => {
    const [quota, period] = (read(`${folder}/cpu.max`) ?? '').trim().split(' ');
    return share(quota, period);
  });
  const version1 = (separate === undefined ? [] : foldersOf(`${ROOT}/cpu`, separate)).map((folder) =>
    share(read(`${folder}/cpu.cfs_quota_us`), read(`${folder}/cpu.cfs_period_us`)),
  );
  const limits = [...version2, ...version1].filter((limit) => limit !== undefined);
  return limits.length === 0 ? undefined : Math.min(...limits);
}

/**
 * How many things can be done at once on a number of cores under the container's quota; at least one. A part of a core
 * counts as none, as in newer versions of Node, whose own count heeds the quota.
 */
export function coresWithin(cores: number, read: ReadText): number {
  return Math.max(1, Math.min(cores, Math.floor(quotaOf(read) ?? cores)));
}

function readText(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}

/** How many of the machine's cores this process may use. */
export function grantedCores(cores: number): number {
  return coresWithin(cores, readText);
}
