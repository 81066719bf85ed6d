package io.execfabric.hotupdate.shared.download;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.function.Supplier;
import org.springframework.core.io.AbstractResource;

/** Bytes that can be read again for each part of them. */
final class FileBytes extends AbstractResource {

    private final long size;
    private final Supplier<InputStream> content;

    FileBytes(long size, Supplier<InputStream> content) {
        this.size = size;
        this.content = content;
    }

    static FileBytes of(byte[] bytes) {
        return new FileBytes(bytes.length, () -> new ByteArrayInputStream(bytes));
    }

    @Override
    public InputStream getInputStream() {
        return content.get();
    }

    @Override
    public long contentLength() {
        return size;
    }

    @Override
    public String getDescription() {
        return "the bytes of a file";
    }
}
