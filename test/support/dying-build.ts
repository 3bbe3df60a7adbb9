// A build, or a helper of one, that the system kills, for want of memory say, before it has told anything.
process.once('message', () => process.kill(process.pid, 'SIGKILL'));
