import { chromium } from 'playwright-core';
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
for (const [name, width, scheme] of [['phone', 360, 'light'], ['desk', 1100, 'light'], ['dark', 900, 'dark']]) {
  const page = await browser.newPage({ viewport: { width, height: 1200 }, colorScheme: scheme });
  await page.goto('file:///tmp/figb-out/farsta.html');
  const section = page.locator('section:has(#bilaga-c)');
  await section.screenshot({ path: `/tmp/figb-out/${name}.png` });
}
await browser.close();
