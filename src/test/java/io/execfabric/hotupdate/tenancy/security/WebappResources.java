package io.execfabric.hotupdate.tenancy.security;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Application;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.camunda.bpm.admin.impl.web.AdminApplication;
import org.camunda.bpm.cockpit.impl.web.CockpitApplication;
import org.camunda.bpm.tasklist.impl.web.TasklistApplication;
import org.camunda.bpm.webapp.impl.engine.EngineRestApplication;
import org.camunda.bpm.welcome.impl.web.WelcomeApplication;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.AnnotationUtils;

/**
 * Every route that the engine's webapps serve, from two sources that know nothing of ours: the engine's own OpenAPI
 * document, and the resources of the five applications as they are registered, plugins included. As {@code METHOD path}, with
 * the variables' names left out.
 */
public final class WebappResources {

    private static final Map<String, Application> APPLICATIONS = Map.of(
            "/camunda/api/engine", new EngineRestApplication(),
            "/camunda/api/admin", new AdminApplication(),
            "/camunda/api/cockpit", new CockpitApplication(),
            "/camunda/api/tasklist", new TasklistApplication(),
            "/camunda/api/welcome", new WelcomeApplication());

    private final Set<String> routes = new TreeSet<>();

    private WebappResources() {}

    /** What the engine's document names. */
    public static Set<String> documented() {
        Set<String> routes = new TreeSet<>();
        try (InputStream json = WebappResources.class.getResourceAsStream("/openapi.json")) {
            JsonNode paths = new ObjectMapper().readTree(json).path("paths");
            paths.fields()
                    .forEachRemaining(path -> path.getValue()
                            .fieldNames()
                            .forEachRemaining(
                                    method -> routes.add(method.toUpperCase() + " " + address(path.getKey()))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return routes;
    }

    /** What the applications have registered; asked in a running server, since plugins register as it starts. */
    public static Set<String> registered() {
        WebappResources found = new WebappResources();
        APPLICATIONS.forEach(
                (prefix, application) -> application.getClasses().forEach(type -> found.root(prefix, type)));
        return found.routes;
    }

    /** The list of engines has no name of an engine before it. */
    private static String address(String path) {
        return shape(
                path.equals("/engine") ? "/camunda/api/engine/engine" : "/camunda/api/engine/engine/{engine}" + path);
    }

    private void root(String prefix, Class<?> type) {
        Path path = AnnotationUtils.findAnnotation(type, Path.class);
        if (path != null) {
            walk(join(prefix, path), type, 0);
        }
    }

    private void walk(String prefix, Class<?> type, int depth) {
        if (depth > 6) {
            throw new IllegalStateException("Resources without an end: " + prefix);
        }
        for (Method method : type.getMethods()) {
            Path path = AnnotationUtils.findAnnotation(method, Path.class);
            String verb = verb(method);
            String address = path == null ? prefix : join(prefix, path);
            if (verb != null) {
                routes.add(verb + " " + shape(address));
            } else if (path != null) {
                walk(address, method.getReturnType(), depth + 1);
            }
        }
    }

    /** Declared on the method, or on that of an interface. */
    private static @Nullable String verb(Method method) {
        return Stream.concat(Stream.of(method.getDeclaringClass()), Arrays.stream(interfaces(method)))
                .flatMap(type -> Arrays.stream(type.getMethods()))
                .filter(same -> same.getName().equals(method.getName())
                        && Arrays.equals(same.getParameterTypes(), method.getParameterTypes()))
                .flatMap(same -> Arrays.stream(same.getAnnotations()))
                .map(Annotation::annotationType)
                .map(type -> type.getAnnotation(HttpMethod.class))
                .filter(found -> found != null)
                .map(HttpMethod::value)
                .findFirst()
                .orElse(null);
    }

    private static Class<?>[] interfaces(Method method) {
        return method.getDeclaringClass().getInterfaces();
    }

    private static String join(String prefix, Path path) {
        String below = path.value().replaceAll("^/|/$", "");
        return below.isEmpty() ? prefix : prefix + "/" + below;
    }

    /** A variable that takes the whole rest is told apart. */
    public static String shape(String path) {
        return path.replaceAll("/$", "")
                .replaceAll("\\{[^}]*:\\s*\\.[*+]\\s*}", "**")
                .replaceAll("\\{\\*[^}]+}", "**")
                .replaceAll("\\{[^}]+}", "{}");
    }
}
