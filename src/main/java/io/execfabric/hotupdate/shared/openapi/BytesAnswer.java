package io.execfabric.hotupdate.shared.openapi;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** An answer that is a file or a stream and no JSON of ours: the interface's description names its media type. */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface BytesAnswer {

    /** The media type without parameters, for instance {@code application/octet-stream}. */
    String value();
}
