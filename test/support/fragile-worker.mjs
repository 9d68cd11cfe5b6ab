// A worker that does as its file's name says.
export default async function work({ kind, path }) {
  if (path === `${kind}-kills.yaml`) process.kill(process.pid, 'SIGKILL');
  if (path === `${kind}-fails.yaml`) throw new TypeError('a bug');
  if (path === 'env.yaml') return { env: process.env.SAMVERKAN_TEST, home: process.env.PATH !== undefined };
  if (path === 'slow.yaml') await new Promise((done) => setTimeout(done, 60_000));
  return { kind, path };
}
