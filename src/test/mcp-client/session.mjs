// One session of an assistant's program by the TypeScript library. Reads commands, one JSON object a line, from standard
// input: {"do": "list"}, {"do": "call", "name": ..., "arguments": ...}, {"do": "end"}. Writes what happens, one JSON object a line:
// {"event": "ready" | "listed" | "answered" | "progress" | "changed", ...}.
import { createInterface } from 'node:readline';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js';
import { ToolListChangedNotificationSchema } from '@modelcontextprotocol/sdk/types.js';

const say = (event, what) => console.log(JSON.stringify({ event, ...what }));
const names = async () => (await client.listTools()).tools.map((tool) => tool.name);

const headers = { Authorization: `Bearer ${process.env.MCP_TOKEN}` };
const transport = new StreamableHTTPClientTransport(new URL(process.env.MCP_URL), { requestInit: { headers } });
const client = new Client({ name: 'typescript-client', version: '1.0' });
client.setNotificationHandler(ToolListChangedNotificationSchema, async () => say('changed', { tools: await names() }));

const commands = {
  list: async () => say('listed', { tools: await names() }),
  call: async ({ name, arguments: given }) => {
    const onprogress = (progress) => say('progress', progress);
    say('answered', await client.callTool({ name, arguments: given }, undefined, { onprogress }));
  },
};

await client.connect(transport);
say('ready', { server: client.getServerVersion(), protocol: transport.protocolVersion });
for await (const line of createInterface({ input: process.stdin })) {
  const command = JSON.parse(line);
  if (command.do === 'end') {
    break;
  }
  await commands[command.do](command);
}
await transport.terminateSession();
await client.close();
process.exit(0);
