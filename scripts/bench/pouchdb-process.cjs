/** express-pouchdb over LevelDB, as it comes, with the page that meets it. argv: folder of the packages, folder for the data. Tells its port over IPC. */
const { createRequire } = require('node:module');
const { join } = require('node:path');

const [packages, data] = process.argv.slice(2);
const from = createRequire(join(packages, 'package.json'));
const express = from('express');
const PouchDB = from('pouchdb').defaults({ prefix: `${data}/` });
const app = express();
app.use(
  '/db',
  from('express-pouchdb')(PouchDB, { configPath: join(data, 'config.json'), logPath: join(data, 'log.txt') }),
);
app.use(express.static(join(packages, 'node_modules/pouchdb/dist')));
app.use(express.static(join(__dirname, '../../tests/bench/pouchdb')));
const server = app.listen(0, '127.0.0.1', () => process.send({ port: server.address().port }));
process.on('disconnect', () => process.exit(0));
