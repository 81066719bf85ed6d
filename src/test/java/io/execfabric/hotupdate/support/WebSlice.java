package io.execfabric.hotupdate.support;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.autoconfigure.web.servlet.WebMvcTest;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/**
 * The web alone: all controllers, the security chains with the route table, the error mapping, the layout, templates and
 * texts are the real ones; what they ask of the modules is a Mockito mock that a test gets with {@code @Autowired} and that
 * forgets after each test what it was taught. No database, no engine, no port: the tests with this annotation and nothing
 * more share one context. {@link SignedIn} says who asks.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@WebMvcTest(includeFilters = @Filter(type = FilterType.REGEX, pattern = WebSlice.REAL))
@Import({MockedModules.class, SliceConfiguration.class})
@ContextConfiguration(initializers = TemporaryHome.class)
public @interface WebSlice {

    /** Rooms called {@code web}, who is let in, and what time it is and how JSON is read. */
    String REAL =
            "io\\.execfabric\\.hotupdate\\.(([a-z]+\\.)?web(\\.(list|page|log))?|tenancy\\.security(\\.[a-z]+)?)\\.\\w+"
                    + "|io\\.execfabric\\.hotupdate\\.shared\\.(json\\.)?\\w+Configuration";
}
