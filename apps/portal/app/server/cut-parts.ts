/**
 * Lets a multipart body through, but of each of its parts no more than the first bytes: a file that is too large is
 * never held in memory, and what stands after it in the form is still read.
 */
export function cutParts(boundary: string, mostBytes: number): TransformStream<Uint8Array, Uint8Array> {
  const delimiter = Buffer.from(`\r\n--${boundary}`);
  let left = mostBytes;
  let held: Uint8Array = new Uint8Array();
  const pass = (bytes: Uint8Array, to: TransformStreamDefaultController<Uint8Array>) => {
    const taken = bytes.subarray(0, left);
    left -= taken.length;
    if (taken.length > 0) to.enqueue(taken);
  };
  return new TransformStream({
    transform(chunk, to) {
      let rest = Buffer.concat([held, chunk]);
      for (let at = rest.indexOf(delimiter); at !== -1; at = rest.indexOf(delimiter)) {
        pass(rest.subarray(0, at), to);
        to.enqueue(delimiter);
        left = mostBytes;
        rest = rest.subarray(at + delimiter.length);
      }
      // A delimiter may begin in this chunk and end in the next.
      const sure = Math.max(0, rest.length - delimiter.length + 1);
      pass(rest.subarray(0, sure), to);
      held = rest.subarray(sure);
    },
    flush(to) {
      pass(held, to);
    },
  });
}
