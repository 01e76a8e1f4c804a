// Entry of the worker thread: the real book behind the workbench.
import { openSession } from '../session.ts';
import { attend } from './attend.ts';

await attend(openSession);
