import { afterEach, expect, it, vi } from 'vitest';
import { heading, paragraph, root } from '../support/pdf/nodes.ts';
import { sample } from '../support/pdf/sample.ts';
import { spread } from '../support/pdf/unpack.ts';
import { fonts, write } from '../support/pdf/write.ts';

const text = (bytes: Uint8Array): string => new TextDecoder('latin1').decode(bytes);

afterEach(() => void vi.unstubAllEnvs());

it('gives the same bytes on a second run in the same process', async () => {
  expect(text(await write(sample(40)))).toBe(text(await write(sample(40))));
});

it('gives the same bytes whatever was written before', async () => {
  const fresh = { regular: fonts.regular.slice(), italic: fonts.italic.slice(), semibold: fonts.semibold.slice() };
  await write(root([heading(1, 'a', 'Zebra-ÅÄÖ'), paragraph('sam|verkan ½€ zyx 9876 -–')]), { fonts: fresh });
  const after = await write(sample(), { fonts: fresh });
  expect(text(after)).toBe(text(await write(sample(), { fonts: { ...fonts } })));
});

it('gives the same bytes in another time zone and locale', async () => {
  const before = text(await write(sample()));
  vi.stubEnv('TZ', 'Pacific/Kiritimati');
  vi.stubEnv('LANG', 'tr_TR.UTF-8');
  expect(new Date('2010-02-18T00:00Z').getHours()).toBe(14);
  expect(text(await write(sample()))).toBe(before);
});

it('writes no number with more than three decimals, and none with an exponent', async () => {
  const pdf = spread(await write(sample(), { attachments: [] })).replace(/stream\n.*?\nendstream/gs, '');
  expect(pdf.match(/\d\.\d{4,}|\de[-+]\d/g)).toBeNull();
});
