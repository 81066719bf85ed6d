package io.execfabric.hotupdate.submission.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/** The multipart form of a fixed folder, as the interface document shows it. */
record PackageForm(
        @JsonProperty("package") @Nullable MultipartFile zip,
        @Nullable List<MultipartFile> files,
        @Nullable String nameEncoding) {}
