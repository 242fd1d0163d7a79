import { outputPrefix } from '#support/providers/async-endpoint.ts';
import { frame } from '#support/providers/event-stream.ts';
import { type ProviderCase, parameters } from '#support/providers/provider-case.ts';

export const secret = 'sk-very-secret';

const sse = (...events: object[]) => events.map((data) => `data: ${JSON.stringify(data)}\n\n`);
const named = (...events: { type: string }[]) =>
  events.map((data) => `event: ${data.type}\ndata: ${JSON.stringify(data)}\n\n`);
const bearer = { header: 'authorization', value: `Bearer ${secret}` };
const awsThrottled = { status: 429, body: '{"__type":"com.amazonaws#ThrottlingException","message":"slow"}' };
const plainThrottled = { status: 429, body: '{"error":"busy"}' };
const prompt = { name: 'p', system: 'Correct "it".', template: 'Text: {{input}}' };

/** One line for every provider of the catalogue. */
export const providerCases: Readonly<Record<string, ProviderCase>> = {
  'anthropic-messages': {
    target: { kind: 'generation', model: 'model@1', prompt },
    input: 'row text',
    path: '/v1/messages',
    body: {
      model: 'model@1',
      system: 'Correct "it".',
      messages: [{ role: 'user', content: 'Text: row text' }],
      max_tokens: 1024,
      ...parameters,
    },
    headers: { 'anthropic-version': '2023-06-01' },
    authorised: { header: 'x-api-key', value: secret },
    answer:
      '{"type":"message","content":[{"type":"thinking","thinking":"hm"},{"type":"text","text":"fi"},{"type":"text","text":"ne"}],"stop_reason":"end_turn","usage":{"input_tokens":4,"cache_read_input_tokens":3,"cache_creation_input_tokens":2,"output_tokens":1}}',
    output: { text: 'fine', stopReason: 'end_turn' },
    usage: { inputTokens: 9, outputTokens: 1, cachedInputTokens: 3, cacheWriteTokens: 2 },
    wrong: [
      '{"content":[{"type":"text","text":7}]}',
      'Expected content[0].text to be a string, got a number',
    ],
    throttled: { status: 429, body: '{"type":"error","error":{"type":"rate_limit_error","message":"slow"}}' },
    streamed: {
      path: '/v1/messages',
      mediaType: 'text/event-stream; charset=utf-8',
      chunks: named(
        {
          type: 'message_start',
          message: {
            usage: {
              input_tokens: 4,
              cache_read_input_tokens: 3,
              cache_creation_input_tokens: 2,
              output_tokens: 1,
            },
          },
        } as { type: string },
        { type: 'content_block_start', index: 0, content_block: { type: 'text' } } as { type: string },
        { type: 'ping' },
        { type: 'content_block_delta', index: 0, delta: { type: 'text_delta', text: 'fi' } } as {
          type: string;
        },
        { type: 'content_block_delta', index: 0, delta: { type: 'text_delta', text: 'ne' } } as {
          type: string;
        },
        { type: 'content_block_stop', index: 0 } as { type: string },
        { type: 'message_delta', delta: { stop_reason: 'end_turn' }, usage: { output_tokens: 1 } } as {
          type: string;
        },
        { type: 'message_stop' },
      ),
      overload: named({ type: 'error', error: { type: 'overloaded_error' } } as { type: string })[0]!,
      body: { stream: true },
      toolChunks: named(
        { type: 'message_start', message: { usage: { input_tokens: 1 } } } as { type: string },
        {
          type: 'content_block_start',
          index: 0,
          content_block: { type: 'tool_use', id: 't', name: 'search' },
        } as { type: string },
        {
          type: 'content_block_delta',
          index: 0,
          delta: { type: 'input_json_delta', partial_json: '{"q":' },
        } as { type: string },
        {
          type: 'content_block_delta',
          index: 0,
          delta: { type: 'input_json_delta', partial_json: '"x"}' },
        } as { type: string },
        { type: 'message_delta', delta: { stop_reason: 'tool_use' }, usage: { output_tokens: 1 } } as {
          type: string;
        },
        { type: 'message_stop' },
      ),
    },
    toolAnswer:
      '{"content":[{"type":"tool_use","id":"t","name":"search","input":{"q":"x"}}],"stop_reason":"tool_use","usage":{"input_tokens":1,"output_tokens":1}}',
  },
  'bedrock-converse': {
    target: { kind: 'generation', model: 'eu.vendor.model@1:0', prompt },
    input: 'row text',
    path: '/model/eu.vendor.model%401%3A0/converse',
    body: {
      system: [{ text: 'Correct "it".' }],
      messages: [{ role: 'user', content: [{ text: 'Text: row text' }] }],
      ...parameters,
      requestMetadata: { 'assize-run': 'run_1', 'assize-suite': 'suite', 'assize-team': 'a team' },
    },
    authorised: { service: 'bedrock' },
    answer:
      '{"output":{"message":{"role":"assistant","content":[{"text":"fine"}]}},"stopReason":"end_turn","usage":{"inputTokens":4,"outputTokens":1,"totalTokens":10,"cacheReadInputTokens":3,"cacheWriteInputTokens":2}}',
    output: { text: 'fine', stopReason: 'end_turn' },
    usage: { inputTokens: 9, outputTokens: 1, cachedInputTokens: 3, cacheWriteTokens: 2 },
    wrong: [
      '{"output":{"message":{"content":"x"}}}',
      'Expected output.message.content to be a list, got a string',
    ],
    throttled: awsThrottled,
    streamed: {
      path: '/model/eu.vendor.model%401%3A0/converse-stream',
      mediaType: 'application/vnd.amazon.eventstream',
      chunks: [
        frame('messageStart', { role: 'assistant' }),
        frame('contentBlockDelta', { contentBlockIndex: 0, delta: { text: 'fi' } }),
        frame('contentBlockDelta', { contentBlockIndex: 0, delta: { text: 'ne' } }),
        frame('contentBlockStop', { contentBlockIndex: 0 }),
        frame('messageStop', { stopReason: 'end_turn' }),
        frame('metadata', {
          usage: { inputTokens: 4, outputTokens: 1, cacheReadInputTokens: 3, cacheWriteInputTokens: 2 },
        }),
      ],
      overload: frame('serviceUnavailableException', { message: 'busy' }, 'exception'),
      body: {},
      toolChunks: [
        frame('contentBlockStart', {
          contentBlockIndex: 0,
          start: { toolUse: { toolUseId: 't', name: 'search' } },
        }),
        frame('contentBlockDelta', { contentBlockIndex: 0, delta: { toolUse: { input: '{"q":' } } }),
        frame('contentBlockDelta', { contentBlockIndex: 0, delta: { toolUse: { input: '"x"}' } } }),
        frame('messageStop', { stopReason: 'tool_use' }),
        frame('metadata', { usage: { inputTokens: 1, outputTokens: 1 } }),
      ],
    },
    toolAnswer:
      '{"output":{"message":{"content":[{"toolUse":{"toolUseId":"t","name":"search","input":{"q":"x"}}}]}},"stopReason":"tool_use","usage":{"inputTokens":1,"outputTokens":1}}',
  },
  'bedrock-embeddings': {
    target: { kind: 'embedding', model: 'amazon.titan-embed-text@1:0' },
    input: 'row text',
    path: '/model/amazon.titan-embed-text%401%3A0/invoke',
    body: { inputText: 'row text', ...parameters },
    headers: { accept: 'application/json' },
    authorised: { service: 'bedrock' },
    answer: '{"embedding":[0.5,-1],"inputTextTokenCount":2}',
    output: { vector: [0.5, -1] },
    usage: { inputTokens: 2, outputTokens: 0 },
    wrong: ['{"embedding":["x"]}', 'Expected embedding or embeddings[0] to be a list of numbers, got a list'],
    throttled: awsThrottled,
  },
  'bedrock-knowledge-base': {
    target: { kind: 'retrieval', index: 'KB@1' },
    input: 'row text',
    path: '/knowledgebases/KB%401/retrieve',
    body: { retrievalQuery: { text: 'row text' }, ...parameters },
    authorised: { service: 'bedrock' },
    answer:
      '{"retrievalResults":[{"content":{"text":"not kept"},"location":{"type":"S3","s3Location":{"uri":"s3://b/a.txt"}},"score":0.75},{"location":{"webLocation":{"url":"https://example.com/b"}}}]}',
    output: { results: [{ id: 's3://b/a.txt', score: 0.75 }, { id: 'https://example.com/b' }] },
    usage: { inputTokens: null, outputTokens: null },
    wrong: [
      '{"retrievalResults":[{"score":1}]}',
      'Expected retrievalResults[0] to have a location, got none',
    ],
    throttled: awsThrottled,
  },
  http: {
    target: {
      kind: 'rag',
      model: 'model@1',
      request: { ask: '{{input}}', of: '{{model}}' },
      answer: {
        text: '$.reply',
        contexts: '$.found[*].body',
        contextIds: '$.found[*].id',
        inputTokens: '$.count',
      },
    },
    input: 'row text',
    path: '/',
    body: { ask: 'row text', of: 'model@1', ...parameters },
    authorised: bearer,
    answer: '{"reply":"fine","found":[{"id":"a","body":"first"},{"id":"b","body":"second"}],"count":3}',
    output: {
      text: 'fine',
      contexts: [
        { id: 'a', text: 'first' },
        { id: 'b', text: 'second' },
      ],
    },
    usage: { inputTokens: 3, outputTokens: null },
    wrong: ['{"found":[]}', 'Expected target.answer.text to find a text, got nothing'],
    throttled: plainThrottled,
  },
  'http-classification': {
    target: { kind: 'classification', model: 'model@1' },
    input: 'row text',
    path: '/v1/classify',
    body: { model: 'model@1', input: 'row text', ...parameters },
    authorised: bearer,
    answer: '{"label":"positive","scores":{"positive":0.75,"negative":0.25}}',
    output: { label: 'positive', scores: { positive: 0.75, negative: 0.25 } },
    usage: { inputTokens: null, outputTokens: null },
    wrong: ['{"label":7}', 'Expected label to be a string, got a number'],
    throttled: plainThrottled,
  },
  'http-retrieval': {
    target: { kind: 'retrieval', index: 'index@1' },
    input: 'row text',
    path: '/v1/search',
    body: { index: 'index@1', query: 'row text', ...parameters },
    authorised: bearer,
    answer: '{"results":[{"id":"a","score":2.5,"text":"not kept"},{"id":"b"}]}',
    output: { results: [{ id: 'a', score: 2.5 }, { id: 'b' }] },
    usage: { inputTokens: null, outputTokens: null },
    wrong: ['{"results":[{"id":"a"},{"score":1}]}', 'Expected results[1].id to be a string, got nothing'],
    throttled: plainThrottled,
  },
  'lambda-function': {
    target: {
      kind: 'agent',
      model: 'agent@1:live',
      answer: { text: '$.said', steps: '$.did' },
    },
    input: { goal: 'row text' },
    path: '/2015-03-31/functions/agent%401%3Alive/invocations',
    body: { input: { goal: 'row text' }, ...parameters },
    authorised: { service: 'lambda' },
    answer: '{"said":"fine","did":[{"tool":"search","arguments":{"q":"x"}},{"tool":"answer"}]}',
    output: { text: 'fine', steps: [{ tool: 'search', arguments: { q: 'x' } }, { tool: 'answer' }] },
    usage: { inputTokens: null, outputTokens: null },
    wrong: ['{"did":[]}', 'Expected target.answer.text to find a text, got nothing'],
    throttled: { status: 429, body: '{"Reason":"ConcurrentInvocationLimitExceeded","Type":"User"}' },
  },
  'openai-chat': {
    target: { kind: 'generation', model: 'model@1', prompt },
    input: 'row text',
    path: '/v1/chat/completions',
    body: {
      model: 'model@1',
      messages: [
        { role: 'system', content: 'Correct "it".' },
        { role: 'user', content: 'Text: row text' },
      ],
      ...parameters,
    },
    authorised: bearer,
    answer:
      '{"choices":[{"message":{"role":"assistant","content":"fine"},"finish_reason":"stop"}],"usage":{"prompt_tokens":9,"completion_tokens":1,"prompt_tokens_details":{"cached_tokens":3}}}',
    output: { text: 'fine', stopReason: 'stop' },
    usage: { inputTokens: 9, outputTokens: 1, cachedInputTokens: 3 },
    wrong: [
      '{"choices":[{"message":{"content":null}}]}',
      'Expected choices[0].message.content to be a string, got null',
    ],
    throttled: { status: 429, body: '{"error":{"code":"rate_limit_exceeded","message":"slow"}}' },
    streamed: {
      path: '/v1/chat/completions',
      mediaType: 'text/event-stream',
      chunks: [
        ...sse(
          { choices: [{ delta: { role: 'assistant', content: '' } }] },
          { choices: [{ delta: { content: 'fi' } }] },
          { choices: [{ delta: { content: 'ne' } }] },
          { choices: [{ delta: {}, finish_reason: 'stop' }] },
          {
            choices: [],
            usage: { prompt_tokens: 9, completion_tokens: 1, prompt_tokens_details: { cached_tokens: 3 } },
          },
        ),
        'data: [DONE]\n\n',
      ],
      overload: sse({ error: { code: 'server_error', message: 'busy' } })[0]!,
      body: { stream: true, stream_options: { include_usage: true } },
      toolChunks: [
        ...sse(
          {
            choices: [
              { delta: { tool_calls: [{ index: 0, id: 't', function: { name: 'search', arguments: '' } }] } },
            ],
          },
          { choices: [{ delta: { tool_calls: [{ index: 0, function: { arguments: '{"q":' } }] } }] },
          { choices: [{ delta: { tool_calls: [{ index: 0, function: { arguments: '"x"}' } }] } }] },
          { choices: [{ delta: {}, finish_reason: 'tool_calls' }] },
        ),
        'data: [DONE]\n\n',
      ],
    },
    toolAnswer:
      '{"choices":[{"message":{"content":null,"tool_calls":[{"id":"t","type":"function","function":{"name":"search","arguments":"{\\"q\\":\\"x\\"}"}}]},"finish_reason":"tool_calls"}]}',
  },
  'openai-embeddings': {
    target: { kind: 'embedding', model: 'model@1' },
    input: 'row text',
    path: '/v1/embeddings',
    body: { model: 'model@1', input: 'row text', ...parameters },
    authorised: bearer,
    answer: '{"data":[{"embedding":[0.5,-1]}],"usage":{"prompt_tokens":2,"total_tokens":2}}',
    output: { vector: [0.5, -1] },
    usage: { inputTokens: 2, outputTokens: 0 },
    wrong: ['{"data":[{}]}', 'Expected data[0].embedding to be a list of numbers, got nothing'],
    throttled: { status: 429, body: '{"error":{"code":"rate_limit_exceeded"}}' },
  },
  opensearch: {
    target: { kind: 'retrieval', index: 'index@1' },
    input: 'row text',
    path: '/index%401/_search',
    body: { query: { multi_match: { query: 'row text' } }, _source: false, ...parameters },
    authorised: { service: 'es' },
    answer: '{"hits":{"hits":[{"_id":"a","_score":2.5},{"_id":"b","_score":1.5}]}}',
    output: {
      results: [
        { id: 'a', score: 2.5 },
        { id: 'b', score: 1.5 },
      ],
    },
    usage: { inputTokens: null, outputTokens: null },
    wrong: ['{"hits":{"total":0}}', 'Expected hits.hits to be a list, got something else'],
    throttled: plainThrottled,
  },
  'sagemaker-async': {
    target: {
      kind: 'generation',
      model: 'endpoint@1',
      answer: { text: '$[0].generated_text' },
      async: { inputPrefix: 's3://models/in/', outputPrefix },
    },
    input: 'row text',
    path: '/endpoints/endpoint%401/async-invocations',
    body: { inputs: 'row text', ...parameters },
    headers: {
      'x-amzn-sagemaker-content-type': 'application/json',
      'x-amzn-sagemaker-accept': 'application/json',
      'x-amzn-sagemaker-requestttlseconds': '60',
      'x-amzn-sagemaker-invocationtimeoutseconds': '2',
    },
    authorised: { service: 'sagemaker' },
    answer: '[{"generated_text":"fine"}]',
    output: { text: 'fine' },
    usage: { inputTokens: null, outputTokens: null },
    wrong: ['[{}]', 'Expected target.answer.text to find a text, got nothing'],
    throttled: awsThrottled,
  },
  'sagemaker-endpoint': {
    target: { kind: 'classification', model: 'endpoint@1', answer: { label: '$[0].label' } },
    input: 'row text',
    path: '/endpoints/endpoint%401/invocations',
    body: { inputs: 'row text', ...parameters },
    headers: { accept: 'application/json' },
    authorised: { service: 'sagemaker' },
    answer: '[{"label":"positive","score":0.75}]',
    output: { label: 'positive' },
    usage: { inputTokens: null, outputTokens: null },
    wrong: ['[{"label":[]}]', 'Expected target.answer.label to find a text or a number, got a list'],
    throttled: awsThrottled,
  },
};
