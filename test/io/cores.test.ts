import { availableParallelism } from 'node:os';
import { describe, expect, test } from 'vitest';
import { coresWithin, grantedCores } from '../../src/io/cores.ts';

type Files = Readonly<Record<string, string>>;

/** How many of eight cores may be used where the kernel has these files. */
const of8 = (files: Files): number => coresWithin(8, (path) => files[path]);

describe('version 2 of control groups', () => {
  const inside = (cpuMax: string): Files => ({
    '/proc/self/cgroup': '0::/\n',
    '/sys/fs/cgroup/cpu.max': cpuMax,
  });

  test.each([
    ['two cores', '200000 100000\n', 2],
    ['a core and a half: what is left of it is no core', '150000 100000\n', 1],
    ['a quarter of one: one, for somebody has to do the work', '25000 100000\n', 1],
    ['another period', '150000 50000\n', 3],
    ['no limit', 'max 100000\n', 8],
    ['more than there is', '6400000 100000\n', 8],
  ])('%s', (_, cpuMax, cores) => {
    expect(of8(inside(cpuMax))).toBe(cores);
  });

  test.each(['', '\n', '0 100000', '-1 100000', '200000', '200000 0', 'mycket 100000', '1e999 1'])(
    '%j is no limit',
    (cpuMax) => {
      expect(of8(inside(cpuMax))).toBe(8);
    },
  );

  test('the narrowest of the groups around a process counts', () => {
    const files = {
      '/proc/self/cgroup': '0::/kubepods.slice/pod1/container\n',
      '/sys/fs/cgroup/kubepods.slice/cpu.max': '700000 100000\n',
      '/sys/fs/cgroup/kubepods.slice/pod1/cpu.max': '300000 100000\n',
      '/sys/fs/cgroup/kubepods.slice/pod1/container/cpu.max': 'max 100000\n',
    };
    expect(of8(files)).toBe(3);
  });
});

describe('version 1', () => {
  const table = '12:memory:/docker/abc\n4:cpu,cpuacct:/docker/abc\n1:name=systemd:/docker/abc\n0::/system.slice\n';

  test('the group of the controller, among others', () => {
    const files = {
      '/proc/self/cgroup': table,
      '/sys/fs/cgroup/cpu/docker/abc/cpu.cfs_quota_us': '400000\n',
      '/sys/fs/cgroup/cpu/docker/abc/cpu.cfs_period_us': '100000\n',
    };
    expect(of8(files)).toBe(4);
  });

  test('in a container, which sees its own group where the root is', () => {
    const files = {
      '/proc/self/cgroup': table,
      '/sys/fs/cgroup/cpu/cpu.cfs_quota_us': '250000\n',
      '/sys/fs/cgroup/cpu/cpu.cfs_period_us': '100000\n',
    };
    expect(of8(files)).toBe(2);
  });

  test('no limit', () => {
    const files = {
      '/proc/self/cgroup': table,
      '/sys/fs/cgroup/cpu/cpu.cfs_quota_us': '-1\n',
      '/sys/fs/cgroup/cpu/cpu.cfs_period_us': '100000\n',
    };
    expect(of8(files)).toBe(8);
  });
});

test.each(['', 'no table at all', '0::', '0::relative', '1:cpu\n::\n', `0::/${'a/'.repeat(5000)}`])(
  'where the table says %.20j, the cores count',
  (table) => {
    expect(of8({ '/proc/self/cgroup': table })).toBe(8);
  },
);

test('where there are no control groups, the cores count', () => {
  expect(of8({})).toBe(8);
  expect(coresWithin(1, () => undefined)).toBe(1);
});

test('on this machine: some, and no more than there are', () => {
  const cores = grantedCores(availableParallelism());
  expect(cores).toBeGreaterThanOrEqual(1);
  expect(cores).toBeLessThanOrEqual(availableParallelism());
});
