package io.execfabric.hotupdate.submission.web;

import io.execfabric.hotupdate.shared.ErrorCode;
import io.execfabric.hotupdate.shared.HotUpdateException;
import io.execfabric.hotupdate.shared.finding.Finding;
import io.execfabric.hotupdate.submission.UploadLimits;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.apache.tomcat.util.http.fileupload.impl.FileCountLimitExceededException;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.multipart.support.StandardServletMultipartResolver;
import org.springframework.web.servlet.DispatcherServlet;

/** Reads forms as the framework does; who sends a folder that is too much for it is told the limit as a finding. */
@Component(DispatcherServlet.MULTIPART_RESOLVER_BEAN_NAME)
class FolderMultipartResolver extends StandardServletMultipartResolver {

    private final UploadLimits limits;

    FolderMultipartResolver(UploadLimits limits) {
        this.limits = limits;
    }

    @Override
    public MultipartHttpServletRequest resolveMultipart(HttpServletRequest request) throws MultipartException {
        try {
            return super.resolveMultipart(request);
        } catch (MultipartException tooMuch) {
            if (!SubmissionPaths.contain(request)) {
                throw tooMuch;
            }
            throw told(tooMuch, request);
        }
    }

    private RuntimeException told(MultipartException tooMuch, HttpServletRequest request) {
        // the framework takes both for the size
        if (NestedExceptionUtils.getMostSpecificCause(tooMuch) instanceof FileCountLimitExceededException) {
            Finding finding = limits.tooManyParts();
            return new HotUpdateException(ErrorCode.SUBMISSION_UNACCEPTABLE, finding.told(), List.of(finding));
        }
        if (tooMuch instanceof MaxUploadSizeExceededException) {
            Finding finding = limits.tooLarge(request.getContentLengthLong());
            return new HotUpdateException(ErrorCode.TOO_LARGE, finding.told(), List.of(finding));
        }
        return tooMuch;
    }
}
