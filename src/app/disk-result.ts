import { failure, success, type Result } from '../base/result.ts';
import { storageProblem } from '../storage/storage-problem.ts';

/** What sharing writes throws where the disk refuses it; here that becomes a problem with words, and a bug stays a bug. */
export async function diskResult<T>(write: () => Promise<T>): Promise<Result<T>> {
  try {
    return success(await write());
  } catch (error) {
    const problem = storageProblem(error);
    if (!problem) throw error;
    return failure(problem);
  }
}
