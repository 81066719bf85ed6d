package io.execfabric.hotupdate.support;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** A multipart form as curl and browsers send it. */
public final class Multipart {

    private static final String BOUNDARY = "----folder-boundary-3f1c";

    private final ByteArrayOutputStream body = new ByteArrayOutputStream();

    /** A form with the folder as one zip. */
    public static Multipart zip(Map<String, byte[]> folder) {
        return new Multipart().file("package", "folder.zip", Folders.zip(folder));
    }

    public Multipart field(String name, String value) {
        return part("name=\"" + name + "\"", value.getBytes(StandardCharsets.UTF_8));
    }

    public Multipart file(String name, String fileName, byte[] content) {
        return part("name=\"" + name + "\"; filename=\"" + fileName + "\"", content);
    }

    private Multipart part(String disposition, byte[] content) {
        write("--" + BOUNDARY + "\r\nContent-Disposition: form-data; " + disposition + "\r\n\r\n");
        body.writeBytes(content);
        write("\r\n");
        return this;
    }

    private void write(String text) {
        body.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }

    public String contentType() {
        return "multipart/form-data; boundary=" + BOUNDARY;
    }

    public byte[] body() {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        whole.writeBytes(body.toByteArray());
        whole.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return whole.toByteArray();
    }
}
