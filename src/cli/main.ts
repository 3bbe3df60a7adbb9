import { config as loadDotenv } from 'dotenv';
import { runCli } from './run-cli.ts';
import { endQuietlyOnBrokenPipe, processTerminal } from './terminal.ts';

endQuietlyOnBrokenPipe();
loadDotenv({ quiet: true }); // .env of the working folder; what is set already stays
process.exitCode = await runCli(process.argv.slice(2), process.env, processTerminal);
