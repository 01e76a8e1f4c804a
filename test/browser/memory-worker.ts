// Entry of the worker thread for trials of the workbench with the book in memory.
import { attend } from '../../src/local/workbench/attend.ts';
import { memorySession } from './memory-session.ts';

await attend(() => memorySession());
