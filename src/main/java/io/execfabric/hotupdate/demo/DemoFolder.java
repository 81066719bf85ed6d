package io.execfabric.hotupdate.demo;

import io.execfabric.hotupdate.submission.PackageUpload;
import io.execfabric.hotupdate.submission.PackageUpload.NamedFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;

/** Reads a demo script's folder from the class path, as a browser would send a picked folder. */
@Component
class DemoFolder {

    private final ResourcePatternResolver resources;

    DemoFolder(ResourcePatternResolver resources) {
        this.resources = resources;
    }

    PackageUpload of(DemoScript script) {
        String folder = "/demo/" + script.code() + "/";
        try {
            List<NamedFile> files = new ArrayList<>();
            for (Resource file : resources.getResources("classpath*:" + folder.substring(1) + "**/*.*")) {
                String address = file.getURL().toString();
                String name = address.substring(address.lastIndexOf(folder) + folder.length());
                files.add(new NamedFile(name, file.contentLength(), file));
            }
            return new PackageUpload.Files(files);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
