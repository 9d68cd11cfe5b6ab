// A viewer: pdfjs in a thread of its own. Its build for older versions of Node replaces parts of the language, such as
// `Array.prototype.push` and `JSON.parse`, by slower ones in JavaScript, for all that runs beside it.
import { parentPort } from 'node:worker_threads';
import { getDocument, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';

async function pagesOf(pdf) {
  return Promise.all(Array.from({ length: pdf.numPages }, (_, at) => pdf.getPage(at + 1)));
}

async function withPages(pdf, items) {
  return Promise.all(
    items.map(async ({ title, count, dest, items: below }) => {
      const [page, ...place] = dest;
      return { title, count, page: await pdf.getPageIndex(page), place, items: await withPages(pdf, below) };
    }),
  );
}

/** What may be asked of a document; the answers are plain values. */
const questions = {
  async texts(pdf, options) {
    const texts = [];
    for (const page of await pagesOf(pdf)) texts.push((await page.getTextContent(options)).items);
    return texts;
  },
  async outline(pdf) {
    return withPages(pdf, await pdf.getOutline());
  },
  async linkTargets(pdf) {
    const targets = async (page) =>
      Promise.all((await page.getAnnotations()).map(({ dest: [target] }) => pdf.getPageIndex(target)));
    return Promise.all((await pagesOf(pdf)).map(targets));
  },
  async metadata(pdf) {
    const { info, metadata } = await pdf.getMetadata();
    return { info, metadata: Object.fromEntries(metadata) };
  },
  async paintedPicture(pdf) {
    const { fnArray, argsArray } = await (await pdf.getPage(1)).getOperatorList();
    const transforms = argsArray.filter((_, at) => fnArray[at] === OPS.transform).map((one) => [...one]);
    return { isPainted: fnArray.includes(OPS.paintImageXObject), transforms };
  },
};

parentPort.on('message', async ({ id, question, bytes, options }) => {
  try {
    const pdf = await getDocument({ data: bytes, useSystemFonts: false, verbosity: 0 }).promise;
    const answer = await questions[question](pdf, options);
    await pdf.loadingTask.destroy();
    parentPort.postMessage({ id, answer });
  } catch (error) {
    parentPort.postMessage({ id, error: error instanceof Error ? (error.stack ?? error.message) : String(error) });
  }
});
