// Property tests take the same cases in every run, so that a red run is about the change; FC_SEED=random takes others.
import fc from 'fast-check';

const { FC_SEED } = process.env;
fc.configureGlobal({ seed: FC_SEED === 'random' ? Date.now() : Number(FC_SEED ?? 20260630) });
