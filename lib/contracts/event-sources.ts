/** `source` of every event that Assize puts out. */
export const ownSource = 'assize';

/** `source` of the events that suites' own schedules put in. */
export const scheduleSource = 'assize.schedule';

/** `source` of what people and pipelines ask for over HTTP. */
export const apiSource = 'assize.api';

/** `source` of what signed webhooks tell. */
export const webhookSource = 'assize.webhook';
