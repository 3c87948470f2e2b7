/**
 * While a query waits for what is not there yet, its failure is not read by anybody: the whole document need not be
 * printed into it each time. The one it gives up with has it as before.
 */
import { configure, getConfig } from '@testing-library/svelte';

const { getElementError } = getConfig();

configure({
  getElementError(message, container) {
    const waiting = (getConfig() as { _disableExpensiveErrorDiagnostics?: boolean })._disableExpensiveErrorDiagnostics;
    if (!waiting) return getElementError(message, container);
    const error = new Error(message ?? '');
    error.name = 'TestingLibraryElementError';
    return error;
  },
});
