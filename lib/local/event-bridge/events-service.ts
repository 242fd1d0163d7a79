import type { EventBuses } from '#local/event-bridge/event-buses.ts';
import {
  type EntryAnswer,
  type PutEventsEntry,
  putEventsSchema,
  readEntry,
  refuseRequest,
} from '#local/event-bridge/put-events.ts';
import { ruleOperations } from '#local/event-bridge/rule-operations.ts';
import type { SubscriberRules } from '#local/event-bridge/subscriber-rules.ts';
import { AwsError, notEmulated } from '#local/gateway/aws-error.ts';
import { targetOperation, writeJson, writeJsonError } from '#local/gateway/json-protocol.ts';
import { readJsonBody } from '#local/gateway/request-body.ts';
import { authorize, type Service } from '#local/gateway/service-call.ts';
import type { Principal } from '#local/iam/principals.ts';
import { localArn, nameInArn } from '#local/identity.ts';
import type { LocalLog } from '#local/local-log.ts';

export interface PutEventsAnswer {
  readonly FailedEntryCount: number;
  readonly Entries: readonly EntryAnswer[];
}

const refusal = { code: 'AccessDeniedException', statusCode: 400 };

/**
 * Publishes the entries that are in order; the others are answered with what is wrong with them. An entry for a bus that
 * does not exist is accepted and dropped, as in AWS, but said in the log.
 * @param mayUseAwsSources true only for the door that plays AWS's own services
 * @throws AwsError when the whole request is refused
 */
export function putEvents(
  buses: EventBuses,
  entries: readonly PutEventsEntry[],
  mayUseAwsSources: boolean,
  log: LocalLog,
): PutEventsAnswer {
  const refused = refuseRequest(entries);
  if (refused) throw new AwsError(refused.code, refused.message);
  const answers = entries.map((entry): EntryAnswer => {
    const read = readEntry(entry, mayUseAwsSources);
    if (!('event' in read)) return read;
    if (!buses.has(read.busName)) {
      log({
        level: 'warn',
        from: 'event-bus',
        message: `Event ${read.event.id} is lost: there is no event bus ${read.busName} (AWS says nothing either). The buses are ${buses.names.join(', ')}.`,
      });
    }
    buses.publish(read.busName, [read.event]);
    return { EventId: read.event.id };
  });
  return {
    FailedEntryCount: answers.filter((answer) => 'ErrorCode' in answer).length,
    Entries: answers,
  };
}

/** EventBridge behind the gateway. */
export function eventsService(buses: EventBuses, rules: SubscriberRules, log: LocalLog): Service {
  return {
    async handle({ request, response, principal }) {
      const operation = targetOperation(request);
      const body = await readJsonBody(request);
      const answer = run(operation, body, principal, buses, rules, log);
      writeJson(response, 200, answer, { 'content-type': 'application/x-amz-json-1.1' });
    },
    writeError: writeJsonError,
  };
}

function run(
  operation: string,
  body: Readonly<Record<string, unknown>>,
  principal: Principal,
  buses: EventBuses,
  rules: SubscriberRules,
  log: LocalLog,
): unknown {
  if (operation === 'PutEvents') {
    const parsed = putEventsSchema.safeParse(body);
    if (!parsed.success) throw new AwsError('SerializationException', parsed.error.message);
    for (const entry of parsed.data.Entries) authorizeEntry(principal, entry);
    return putEvents(buses, parsed.data.Entries, false, log);
  }
  const changeRules = ruleOperations[operation];
  const bus = body.EventBusName ?? (changeRules === undefined ? body.Name : undefined);
  const busName = nameInArn(String(bus ?? 'default'));
  authorize(principal, `events:${operation}`, localArn('events', `event-bus/${busName}`), {}, refusal);
  if (operation === 'ListEventBuses') return { EventBuses: buses.names.map(describeBus) };
  if (!buses.has(busName)) {
    throw new AwsError('ResourceNotFoundException', `Event bus ${busName} does not exist.`);
  }
  if (changeRules !== undefined) return changeRules(rules, busName, body);
  if (operation === 'DescribeEventBus') return describeBus(busName);
  if (operation === 'ListRules') {
    return {
      Rules: buses.rulesOn(busName).map((rule) => ({
        Name: nameInArn(rule.arn),
        Arn: rule.arn,
        State: 'ENABLED',
        EventBusName: busName,
        EventPattern: JSON.stringify(rule.pattern),
      })),
    };
  }
  throw notEmulated(`EventBridge ${operation}`);
}

function describeBus(name: string): unknown {
  return { Name: name, Arn: localArn('events', `event-bus/${name}`) };
}

/** One entry that is not allowed refuses the whole call, as in AWS. */
function authorizeEntry(principal: Principal, entry: PutEventsEntry): void {
  const busName = nameInArn(entry.EventBusName ?? 'default');
  const context = {
    ...(entry.Source !== undefined && { 'events:source': [entry.Source] }),
    ...(entry.DetailType !== undefined && { 'events:detail-type': [entry.DetailType] }),
  };
  authorize(principal, 'events:PutEvents', localArn('events', `event-bus/${busName}`), context, refusal);
}
