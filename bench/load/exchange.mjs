/**
 * Sends one request over an undici connection and reads the whole answer. The dispatcher's own callbacks instead of
 * `request()`: no stream to make and read for every answer.
 */
export function exchange(connection, { method, path, headers, body }) {
  return new Promise((resolve, reject) => {
    let status = 0;
    const chunks = [];
    connection.dispatch(
      { method, path, headers, body },
      {
        onRequestStart() {},
        onResponseStart(_controller, statusCode) {
          status = statusCode;
        },
        onResponseData(_controller, chunk) {
          chunks.push(chunk);
        },
        onResponseEnd() {
          resolve({
            status,
            body: chunks.length === 1 ? chunks[0].toString() : Buffer.concat(chunks).toString(),
          });
        },
        onResponseError(_controller, error) {
          reject(error);
        },
      },
    );
  });
}
