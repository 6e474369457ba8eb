package org.gongkai.platform.web;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.gongkai.platform.problem.RequestTooLarge;

/** Ends with a refusal when more than the limit is read; the rest is thrown away first. */
final class LimitedInputStream extends FilterInputStream {

  private final long limit;
  private long read;

  LimitedInputStream(InputStream body, long limit) {
    super(body);
    this.limit = limit;
  }

  @Override
  public int read() throws IOException {
    int next = super.read();
    count(next < 0 ? 0 : 1);
    return next;
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    int count = super.read(into, offset, length);
    count(Math.max(count, 0));
    return count;
  }

  private void count(int bytes) throws IOException {
    read += bytes;
    if (read > limit) {
      Remainder.discard(in);
      throw new RequestTooLarge(limit);
    }
  }
}
