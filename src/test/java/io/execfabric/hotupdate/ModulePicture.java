package io.execfabric.hotupdate;

import java.util.Comparator;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

/** Draws the modules with their arrows as Mermaid; what everybody uses ({@code shared}) is left out for the eye's sake. */
final class ModulePicture {

    private static final Set<String> EVERYBODYS = Set.of("shared");

    private ModulePicture() {}

    static String of(ApplicationModules modules) {
        String arrows = modules.stream()
                .filter(module -> !EVERYBODYS.contains(name(module)))
                .sorted(Comparator.comparing(ModulePicture::name))
                .map(module -> arrows(module, modules))
                .collect(Collectors.joining());
        return "# Modules\n\nAn arrow reads \"calls\". Every module may use `shared`. Written by `ModularityTests`.\n\n"
                + "```mermaid\nflowchart TD\n" + arrows + "```\n";
    }

    private static String arrows(ApplicationModule module, ApplicationModules modules) {
        String box = "    %s[\"%s\"]\n".formatted(name(module), module.getDisplayName());
        return box
                + module.getDirectDependencies(modules)
                        .uniqueModules()
                        .map(ModulePicture::name)
                        .filter(target -> !EVERYBODYS.contains(target))
                        .sorted()
                        .map(target -> "    %s --> %s\n".formatted(name(module), target))
                        .collect(Collectors.joining());
    }

    private static String name(ApplicationModule module) {
        return module.getIdentifier().toString().toLowerCase(Locale.ROOT);
    }
}
