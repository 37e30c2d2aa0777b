export const GET = () => new Response('up\n', { headers: { 'cache-control': 'no-store' } });
