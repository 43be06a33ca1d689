import 'graphiql/style.css';
import './page.css';
import { createGraphiQLFetcher } from '@graphiql/toolkit';
import { GraphiQL } from 'graphiql';
import { createClient } from 'graphql-ws';
import { createRoot } from 'react-dom/client';

const endpoint = new URL('graphql', window.location.href);
const socket = new URL(endpoint);
socket.protocol = endpoint.protocol === 'https:' ? 'wss:' : 'ws:';

const fetcher = createGraphiQLFetcher({
  url: endpoint.href,
  wsClient: createClient({ url: socket.href, lazy: true }),
});

// The server writes the examples into the page, so that they change without a new bundle.
const examples = JSON.parse(document.getElementById('examples').textContent);

// A link of the explorer brings the query behind a view: #query=…&variables=…
const asked = new URLSearchParams(window.location.hash.slice(1));
const given = asked.get('query') ? { query: asked.get('query'), variables: asked.get('variables') ?? '' } : undefined;

createRoot(document.getElementById('playground')).render(
  <GraphiQL
    fetcher={fetcher}
    defaultTabs={given ? [given, ...examples] : examples}
    {...given}
    defaultEditorToolsVisibility={false}
    inputValueDeprecation
    shouldPersistHeaders={false}
  >
    <GraphiQL.Logo>
      <span className="entente-logo">Entente</span>
    </GraphiQL.Logo>
  </GraphiQL>,
);
