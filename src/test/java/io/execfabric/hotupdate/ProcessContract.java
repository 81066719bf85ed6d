package io.execfabric.hotupdate;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.holunda.camunda.bpm.data.factory.VariableFactory;
import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.RegexPatternTypeFilter;
import org.springframework.util.ClassUtils;
import org.springframework.util.ReflectionUtils;

/** The class beside a model that names its variables, with their types, and what its tasks take. */
record ProcessContract(Class<?> type) {

    private static final Pattern EXPRESSION =
            Pattern.compile("[$]\\{!?(\\w+)\\b[^}(]*}|errorMessageVariable=\"(\\w+)\"");

    static ProcessContract of(Path model) {
        String key = model.getFileName().toString().replace(".bpmn", "");
        return new ProcessContract(all().filter(type -> key.equals(keyOf(type)))
                .reduce((one, other) -> {
                    throw new AssertionError("Two contracts of " + key);
                })
                .orElseThrow(() -> new AssertionError("No contract of " + key)));
    }

    private static Stream<Class<?>> all() {
        ClassPathScanningCandidateComponentProvider scan = new ClassPathScanningCandidateComponentProvider(false);
        scan.addIncludeFilter(new RegexPatternTypeFilter(Pattern.compile("[\\w.]+Process")));
        return scan.findCandidateComponents(HotUpdateApplication.class.getPackageName()).stream()
                .map(found -> ClassUtils.resolveClassName(String.valueOf(found.getBeanClassName()), null));
    }

    private static @Nullable Object keyOf(Class<?> type) {
        Field field = ReflectionUtils.findField(type, "KEY");
        return field == null ? null : value(field);
    }

    private static Object value(Field field) {
        ReflectionUtils.makeAccessible(field);
        return Objects.requireNonNull(ReflectionUtils.getField(field, null));
    }

    private Stream<Object> constants() {
        return Arrays.stream(type.getDeclaredFields())
                .filter(field -> Modifier.isStatic(field.getModifiers()) && !field.isSynthetic())
                .map(ProcessContract::value);
    }

    Set<String> variables() {
        List<String> names = constants()
                .filter(VariableFactory.class::isInstance)
                .map(one -> ((VariableFactory<?>) one).getName())
                .toList();
        Set<String> once = new TreeSet<>(names);
        if (once.size() < names.size()) {
            throw new AssertionError(type + " names a variable twice: " + names);
        }
        return once;
    }

    /** What its tasks take. */
    List<Set<String>> forms() {
        return constants()
                .filter(Set.class::isInstance)
                .map(one -> ((Set<?>) one).stream().map(String::valueOf).collect(Collectors.toSet()))
                .toList();
    }

    /** The variables that a model's expressions and error events name. */
    static Set<String> namedBy(String model) {
        return EXPRESSION
                .matcher(model)
                .results()
                .map(found -> found.group(1) == null ? found.group(2) : found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The keys of a form's fields. */
    static Set<String> fields(Path form) throws IOException {
        return new TreeSet<>(
                new ObjectMapper().readTree(form.toFile()).path("components").findValuesAsText("key"));
    }
}
