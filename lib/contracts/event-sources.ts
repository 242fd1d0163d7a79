/** `source` of every event that Assize puts out. */
export const ownSource = 'assize';

/** `source` of the events that suites' own schedules put in. */
export const scheduleSource = 'assize.schedule';
