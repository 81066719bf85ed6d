// connects over TCP and UDP
const { fs, tried, refused } = require('./attack');

const done = [];
done.push(refused('tcp', require('net').connect(Number(process.env.TCP_PORT), '127.0.0.1'), 'connect'));
done.push(refused('unix', require('net').connect(process.env.UNIX_SOCKET), 'connect'));
Promise.all(done);
