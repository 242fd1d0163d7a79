// biome-ignore-all lint/suspicious/noTemplateCurlyInString: this is how Fn::Sub is written
import { describe, expect, it } from 'vitest';
import { NO_VALUE, type ResolveScope, resolveValue } from '#local/template/resolve-value.ts';

const references: Readonly<Record<string, unknown>> = {
  Queue: 'http://queue',
  'AWS::Region': 'us-east-1',
  'AWS::NoValue': NO_VALUE,
};
const scope: ResolveScope = {
  reference: (name) => references[name],
  attribute: (id, attribute) => (id === 'Queue' && attribute === 'Arn' ? 'arn:queue' : undefined),
  condition: (name) => ({ Yes: true, No: false })[name],
  mapped: (map, first, second) => (map === 'Map' ? `${first}/${second}` : undefined),
};
const resolve = (value: unknown): unknown => resolveValue(value, scope, 'Resources.X.Properties');

describe('template values', () => {
  it.each([
    ['Ref', { Ref: 'Queue' }, 'http://queue'],
    ['Fn::GetAtt as a list', { 'Fn::GetAtt': ['Queue', 'Arn'] }, 'arn:queue'],
    ['Fn::GetAtt as a text', { 'Fn::GetAtt': 'Queue.Arn' }, 'arn:queue'],
    ['Fn::Join', { 'Fn::Join': ['-', ['a', { Ref: 'AWS::Region' }, 1]] }, 'a-us-east-1-1'],
    ['Fn::Sub', { 'Fn::Sub': '${Queue} ${Queue.Arn} ${!Literal}' }, 'http://queue arn:queue ${Literal}'],
    ['Fn::Sub with variables', { 'Fn::Sub': ['${x}!', { x: { Ref: 'Queue' } }] }, 'http://queue!'],
    [
      'Fn::Select and Fn::Split',
      { 'Fn::Select': [1, { 'Fn::Split': [':', { 'Fn::GetAtt': ['Queue', 'Arn'] }] }] },
      'queue',
    ],
    ['Fn::If', { 'Fn::If': ['Yes', 'then', { Ref: 'Unknown' }] }, 'then'],
    ['Fn::FindInMap', { 'Fn::FindInMap': ['Map', 'a', 'b'] }, 'a/b'],
    ['conditions', { 'Fn::And': [{ Condition: 'Yes' }, { 'Fn::Not': [{ Condition: 'No' }] }] }, true],
    ['Fn::Or and Fn::Equals', { 'Fn::Or': [{ 'Fn::Equals': ['a', 'b'] }, { 'Fn::Equals': [1, 1] }] }, true],
  ])('resolves %s', (_, value, resolved) => {
    expect(resolve(value)).toEqual(resolved);
  });

  it('drops what is AWS::NoValue from objects and lists', () => {
    expect(resolve({ a: { Ref: 'AWS::NoValue' }, b: [1, { Ref: 'AWS::NoValue' }] })).toEqual({ b: [1] });
  });

  it('leaves the Condition of an IAM statement alone', () => {
    const statement = { Condition: { StringEquals: { 'aws:x': 'y' } } };
    expect(resolve(statement)).toEqual(statement);
  });

  it.each([
    [{ Ref: 'Nobody' }, 'Ref Nobody'],
    [{ 'Fn::GetAtt': ['Queue', 'Colour'] }, 'Fn::GetAtt Queue.Colour'],
    [{ 'Fn::Sub': '${Nobody}' }, 'Fn::Sub ${Nobody}'],
    [{ 'Fn::ImportValue': 'x' }, 'Fn::ImportValue is not among'],
  ])('refuses %j and says where it stands', (value, message) => {
    expect(() => resolve({ Deep: [value] })).toThrow(`Resources.X.Properties.Deep[0]: ${message}`);
  });
});
