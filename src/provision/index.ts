/** The door to what makes, changes and removes what a hangar.yaml wants. */
export type { Event } from './apply.ts';
export { apply, Interrupted } from './apply.ts';
export type { GivenRole } from './given-role.ts';
export { checkRole } from './given-role.ts';
export { describeApplication, presignedUrl, start, stop } from './lifecycle.ts';
export type { Observed } from './observe.ts';
export { observe } from './observe.ts';
export type { Action, Observation, Step } from './plan.ts';
export { isEmpty, planDown, planUp } from './plan.ts';
export { SERVICE, TRUST } from './policy.ts';
export { kpus, renderPlan, renderStep, SIGNS, summary } from './render.ts';
export type { Owner, Place, Site } from './resource.ts';
export { KIND_WORDS, named } from './resource.ts';
export type { LocalJar } from './resources/jar.ts';
export type { SavedPlan } from './saved-plan.ts';
export { readSavedPlan, savedPlan, staleness } from './saved-plan.ts';
export type { Surroundings, Wanted } from './wanted.ts';
export { wantedOf } from './wanted.ts';
