package io.execfabric.hotupdate.sandbox.trace;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The files that the script wrote, deleted, or read outside of the places where it and its interpreter are at home. */
final class FileCalls {

    private static final int MAX_PATHS = 2000;
    private static final Set<String> OPENING = Set.of("open", "openat", "openat2", "creat");

    /** Name of a call to where its path is; one more when a directory's descriptor comes first. */
    private static final Map<String, Integer> MAKING =
            Map.of("mkdir", 0, "mknod", 0, "truncate", 0, "mkdirat", 1, "mknodat", 1);

    private static final Map<String, Integer> REMOVING = Map.of("unlink", 0, "rmdir", 0, "unlinkat", 1);
    private static final Map<String, Integer> MOVING = Map.of("rename", 1, "renameat", 2, "renameat2", 2);
    private static final Map<String, Integer> LINKING = Map.of("link", 1, "symlink", 1, "linkat", 3, "symlinkat", 2);

    private final Map<String, Set<Deed>> deeds = new TreeMap<>();
    private boolean cut;
    private boolean hidden;

    private enum Deed {
        WRITTEN,
        DELETED,
        READ,
        WRITE_FAILED,
        DELETE_FAILED,
        READ_FAILED;

        String words() {
            return name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }
    }

    void see(Call call, String place) {
        if (OPENING.contains(call.name())) {
            opened(call, place);
        } else if (MAKING.containsKey(call.name())) {
            changed(call, path(call, MAKING.get(call.name()), place), Deed.WRITTEN, Deed.WRITE_FAILED);
        } else if (LINKING.containsKey(call.name())) {
            changed(call, path(call, LINKING.get(call.name()), place), Deed.WRITTEN, Deed.WRITE_FAILED);
        } else if (REMOVING.containsKey(call.name())) {
            changed(call, path(call, REMOVING.get(call.name()), place), Deed.DELETED, Deed.DELETE_FAILED);
        } else if (MOVING.containsKey(call.name())) {
            int from = MOVING.get(call.name()) == 1 ? 0 : 1;
            int to = MOVING.get(call.name()) == 1 ? 1 : 3;
            changed(call, path(call, from, place), Deed.DELETED, Deed.DELETE_FAILED);
            changed(call, path(call, to, place), Deed.WRITTEN, Deed.WRITE_FAILED);
        }
    }

    /** A path alone was written and nothing else; brackets tell what else. */
    List<String> shown() {
        return deeds.entrySet().stream().map(FileCalls::shown).toList();
    }

    boolean isCut() {
        return cut;
    }

    /** Whether the script kept the observer from asking the kernel which files its descriptors stand for. */
    boolean isHidden() {
        return hidden;
    }

    private static String shown(Map.Entry<String, Set<Deed>> file) {
        String path = PrintableText.text(file.getKey());
        return file.getValue().equals(EnumSet.of(Deed.WRITTEN))
                ? path
                : path + file.getValue().stream().map(Deed::words).collect(Collectors.joining(", ", " (", ")"));
    }

    private void opened(Call call, String place) {
        boolean at = call.name().startsWith("openat");
        String flags = call.name().equals("creat") ? "O_WRONLY" : call.argument(at ? 2 : 1);
        String asked = path(call, at ? 1 : 0, place);
        // where links led to, as far as the kernel says so
        String led = call.succeeded() ? Paths.clean(HexText.ofDescriptor(call.result())) : asked;
        hidden |= led.isEmpty();
        String path = led.isEmpty() ? asked : led;
        if (flags.contains("O_WRONLY") || flags.contains("O_RDWR") || flags.contains("O_CREAT")) {
            changed(call, path, Deed.WRITTEN, Deed.WRITE_FAILED);
        } else if (!IgnoredPaths.areOrdinaryToRead(path)
                && !IgnoredPaths.isOwnProcess(asked, path)
                && !call.result().isEmpty()) {
            note(path, call.succeeded() ? Deed.READ : Deed.READ_FAILED);
        }
    }

    private void changed(Call call, String path, Deed done, Deed failed) {
        // making what is there already, or removing what is not, changes nothing
        boolean nothing = call.failedWith("EEXIST") || (done == Deed.DELETED && call.failedWith("ENOENT"));
        if (!nothing && !IgnoredPaths.areDevices(path)) {
            note(path, call.succeeded() ? done : failed);
        }
    }

    private void note(String path, Deed deed) {
        if (deeds.containsKey(path) || deeds.size() < MAX_PATHS) {
            deeds.computeIfAbsent(path, key -> EnumSet.noneOf(Deed.class)).add(deed);
        } else {
            cut = true;
        }
    }

    /** The path in argument {@code index}; where the call takes a directory for it, that is the argument before. */
    private static String path(Call call, int index, String place) {
        String base = index > 0 ? Paths.ofDirectory(call.argument(index - 1), place) : place;
        return Paths.at(base, HexText.text(HexText.quoted(call.argument(index))));
    }
}
