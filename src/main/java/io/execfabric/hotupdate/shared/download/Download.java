package io.execfabric.hotupdate.shared.download;

import io.execfabric.hotupdate.shared.Digest;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourceRegion;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.converter.ResourceRegionHttpMessageConverter;
import org.springframework.http.server.ServletServerHttpResponse;
import org.springframework.util.StreamUtils;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.servlet.View;

/**
 * A file as an answer: kept under its name and interpreted by no browser, unless said otherwise; told to be the same by the
 * digest of its bytes, and given in parts to who asks for parts.
 */
@Schema(type = "string", format = "binary")
public final class Download implements View {

    private static final ResourceRegionHttpMessageConverter REGIONS = new ResourceRegionHttpMessageConverter();

    private final Resource file;
    private final long size;
    private final String tag;
    private final String disposition;
    private final MediaType type;

    private Download(FileBytes file, Digest digest, String disposition, MediaType type) {
        this.file = file;
        this.size = file.contentLength();
        this.tag = "\"" + digest.hex() + "\"";
        this.disposition = disposition;
        this.type = type;
    }

    /** @param path of which the last part is the file's name */
    public static Download of(String path, byte[] bytes) {
        return of(path, MediaType.APPLICATION_OCTET_STREAM, bytes);
    }

    public static Download of(String path, MediaType type, byte[] bytes) {
        FileBytes file = FileBytes.of(bytes);
        return new Download(file, Digest.of(bytes), FileName.disposition("attachment", path), type);
    }

    /** Shown, not kept: {@code type} must be one that runs nothing. */
    public static Download shown(String path, MediaType type, Digest digest, long size, Supplier<InputStream> content) {
        return new Download(new FileBytes(size, content), digest, FileName.disposition("inline", path), type);
    }

    @Override
    public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        send(request, Unkept.of(request, response));
    }

    private void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
        // these bytes are in no language of ours, and in no encoding but their own
        response.setLocale(null);
        response.setCharacterEncoding(null);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-cache");
        response.setHeader(HttpHeaders.ACCEPT_RANGES, "bytes");
        if (new ServletWebRequest(request, response).checkNotModified(tag)) {
            return;
        }
        Parts parts = Parts.of(request, tag, file, size);
        if (parts.satisfiable()) {
            head(response);
            write(parts.wanted(), HttpMethod.HEAD.matches(request.getMethod()), response);
        } else {
            response.setHeader(HttpHeaders.CONTENT_RANGE, "bytes */" + size);
            response.sendError(HttpStatus.REQUESTED_RANGE_NOT_SATISFIABLE.value());
        }
    }

    private void head(HttpServletResponse response) {
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, disposition);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Content-Security-Policy", "default-src 'none'; sandbox");
    }

    private void write(List<ResourceRegion> parts, boolean headOnly, HttpServletResponse response) throws IOException {
        if (!parts.isEmpty()) {
            response.setStatus(HttpStatus.PARTIAL_CONTENT.value());
            REGIONS.write(parts, type, new ServletServerHttpResponse(response));
            return;
        }
        response.setContentType(type.toString());
        response.setContentLengthLong(size);
        if (!headOnly) {
            try (InputStream content = file.getInputStream()) {
                StreamUtils.copy(content, response.getOutputStream());
            }
        }
    }
}
