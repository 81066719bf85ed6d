package io.execfabric.archfixtures;

import io.execfabric.hotupdate.markdown.ReadmeRenderer;
import io.execfabric.hotupdate.shared.Reading;

public class RendersWhileItReads {

    @Reading
    String html(ReadmeRenderer readmes) {
        return readmes.html("# Title");
    }
}
