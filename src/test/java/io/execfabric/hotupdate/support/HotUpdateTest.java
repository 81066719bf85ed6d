package io.execfabric.hotupdate.support;

import io.execfabric.hotupdate.HotUpdateApplication;
import io.execfabric.hotupdate.availability.check.SteeredRing;
import io.execfabric.hotupdate.availability.sweep.IsolationSweeps;
import io.execfabric.hotupdate.release.DriftSweeps;
import io.execfabric.hotupdate.support.openapi.ComparedAnswers;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/**
 * The whole application on a random port, with the demo users, an H2 database in memory and a home of its own. All tests
 * with this annotation and nothing more share one context.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(classes = HotUpdateApplication.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ActiveProfiles({"test", "demo"})
@Import({
    LeakyDoor.class,
    BrokenDoors.class,
    LeakyPolicy.class,
    Mistakes.class,
    SteeredRing.class,
    DriftSweeps.class,
    IsolationSweeps.class,
    TouchedIsolation.class,
    ComparedAnswers.class
})
@ContextConfiguration(initializers = TemporaryHome.class)
public @interface HotUpdateTest {}
