package io.execfabric.hotupdate.submission.web;

import io.execfabric.hotupdate.fuzz.FuzzTarget;
import io.execfabric.hotupdate.fuzz.Mutation;
import io.execfabric.hotupdate.shared.HotUpdateException;
import io.execfabric.hotupdate.submission.PackageUpload;
import io.execfabric.hotupdate.submission.SubmitCommand;
import io.execfabric.hotupdate.support.RandomJson;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.apache.tomcat.util.http.fileupload.FileItem;
import org.apache.tomcat.util.http.fileupload.FileUpload;
import org.apache.tomcat.util.http.fileupload.FileUploadException;
import org.apache.tomcat.util.http.fileupload.InvalidFileNameException;
import org.apache.tomcat.util.http.fileupload.UploadContext;
import org.apache.tomcat.util.http.fileupload.disk.DiskFileItemFactory;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.mock.web.MockMultipartHttpServletRequest;
import org.springframework.mock.web.MockPart;
import org.springframework.web.multipart.MultipartHttpServletRequest;

/** Forms of any parts, read by the web server's own reader: one folder and what is said of it, or 400. */
public final class FormFuzzTarget implements FuzzTarget {

    private static final String[] NAMES = {"package", "files", "metadata", "scriptCode", "", "nameEncoding", "files[]"};
    private static final String[] FILES = {
        "",
        "a.zip",
        "main.py",
        "lib\\\\x.py",
        "../up",
        "\\\"",
        "a\"b",
        "\u0000",
        "工具",
        "=?UTF-8?B?YQ==?=",
        "n".repeat(5000)
    };
    private static final int MEBIBYTE = 1024 * 1024;

    private final MetadataReader metadata = new MetadataReader();

    @Override
    public void feed(Random random) throws Exception {
        MultipartHttpServletRequest form;
        try {
            form = parsed(body(random));
        } catch (FileUploadException | InvalidFileNameException | IllegalArgumentException refused) {
            // the web server's own refusal, which is answered with 400
            return;
        }
        try {
            SubmissionMetadata said = metadata.read(SubmissionForm.metadata(form));
            check(said.command(SubmissionForm.upload(form, said.nameEncoding())));
        } catch (HotUpdateException refused) {
            if (refused.code().status() >= 500) {
                throw refused;
            }
        }
    }

    private static void check(SubmitCommand command) {
        boolean isOne = command.upload() instanceof PackageUpload.Zip
                || command.upload() instanceof PackageUpload.Files files
                        && !files.files().isEmpty();
        if (!isOne) {
            throw new IllegalStateException("No folder was taken for one");
        }
    }

    private static byte[] body(Random random) {
        StringBuilder body = new StringBuilder();
        for (int i = random.nextInt(random.nextInt(10) == 0 ? 3000 : 6); i >= 0; i--) {
            String file = random.nextInt(3) == 0 ? "" : "; filename=\"" + FILES[random.nextInt(FILES.length)] + "\"";
            body.append("--b\r\nContent-Disposition: form-data; name=\"" + NAMES[random.nextInt(NAMES.length)] + "\""
                    + file + "\r\n\r\n" + (random.nextBoolean() ? RandomJson.object(random) : said(random)) + "\r\n");
        }
        String text = body + "--b--\r\n";
        return (random.nextInt(3) == 0 ? Mutation.of(text, random) : text).getBytes(StandardCharsets.UTF_8);
    }

    private static String said(Random random) {
        return "{\"scriptCode\":\"a\",\"scenario\":\"x\",\"nameEncoding\":"
                + (random.nextBoolean() ? "null" : "\"GBK\"") + "}";
    }

    private static MultipartHttpServletRequest parsed(byte[] body) throws IOException {
        FileUpload reader = new FileUpload();
        DiskFileItemFactory inMemory = new DiskFileItemFactory();
        inMemory.setSizeThreshold(64 * MEBIBYTE);
        reader.setFileItemFactory(inMemory);
        reader.setFileCountMax(5050);
        reader.setPartHeaderSizeMax(4096);
        MockMultipartHttpServletRequest form = new MockMultipartHttpServletRequest();
        for (FileItem item : reader.parseRequest(context(body))) {
            add(form, item);
        }
        return form;
    }

    private static void add(MockMultipartHttpServletRequest form, FileItem item) {
        String name = item.getFieldName() == null ? "" : item.getFieldName();
        form.addPart(new MockPart(name, item.isFormField() ? null : item.getName(), item.get()));
        if (item.isFormField()) {
            form.addParameter(name, new String(item.get(), StandardCharsets.UTF_8));
        } else if (!name.isEmpty()) {
            form.addFile(new MockMultipartFile(name, item.getName(), null, item.get()));
        }
    }

    private static UploadContext context(byte[] body) {
        return new UploadContext() {
            @Override
            public String getCharacterEncoding() {
                return "UTF-8";
            }

            @Override
            public long contentLength() {
                return body.length;
            }

            @Override
            public String getContentType() {
                return "multipart/form-data; boundary=b";
            }

            @Override
            public ByteArrayInputStream getInputStream() {
                return new ByteArrayInputStream(body);
            }
        };
    }
}
