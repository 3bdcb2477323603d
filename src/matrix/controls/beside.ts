import type { Messages } from '../../chart/messages';
import type { PlotContext } from '../../chart/plot-context';
import type { Dataset } from '../../model/records';
import { runInWorker } from '../../worker/client';
import { type Arrangement, loadOrders, orderBy, remember } from '../orders';
import { finishOrder, orderJob } from '../seriate/actors';
import { orderKernel } from '../seriate/kernel';
import type { Method } from '../seriate/methods';
import type { Order } from '../seriate/seriate';

/**
 * The order of a method: at once where rows are few, else from a worker; where none starts, in one go. What is given
 * back puts it in force.
 */
export async function orderFrom(
  { window, worker, signal, progress }: PlotContext,
  dataset: Dataset,
  method: Method,
  words: Messages,
): Promise<() => Arrangement> {
  await loadOrders();
  const soon = orderBy(dataset, method, words);
  if (soon) return () => soon;
  const job = orderJob(dataset, { method });
  const far = await runInWorker(job, { window, worker, signal, progress });
  const found = finishOrder(dataset, (far as Order | null) ?? orderKernel(job), words);
  return () => remember(dataset, method, words, { ...found, by: method });
}
