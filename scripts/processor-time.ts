/** Milliseconds of the processor that work takes in this thread: what else the machine does then counts for nothing. */
export function processorTime(work: () => unknown): number {
  const began = process.threadCpuUsage();
  work();
  const { user, system } = process.threadCpuUsage(began);
  return (user + system) / 1000;
}
