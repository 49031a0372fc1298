// n8n reads it when it is loaded and makes the methods of lower levels do nothing: import this first.
process.env.N8N_LOG_LEVEL = 'debug';
