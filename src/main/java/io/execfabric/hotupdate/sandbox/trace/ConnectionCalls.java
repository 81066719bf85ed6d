package io.execfabric.hotupdate.sandbox.trace;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The addresses that the script tried to reach, and the names it asked for. */
final class ConnectionCalls {

    private static final int MAX_CONNECTIONS = 2000;
    private static final String NAME_SERVICE = ":53";
    /** Where a C library asks for names when the host says nothing else: no choice of the script's. */
    private static final Set<String> DEFAULT_NAME_SERVICES = Set.of("127.0.0.1:53", "[::1]:53");

    private static final String NAME_CACHE = "/nscd/socket";
    private static final Set<String> SENDING = Set.of("sendto", "sendmsg", "sendmmsg");
    private static final Pattern V4 =
            Pattern.compile("sin_port=htons\\((\\d+)\\), sin_addr=inet_addr\\((\"[^\"]*\")\\)");
    private static final Pattern V6 =
            Pattern.compile("sin6_port=htons\\((\\d+)\\).*?inet_pton\\(AF_INET6, (\"[^\"]*\")");
    private static final Pattern LOCAL = Pattern.compile("sa_family=AF_UNIX, sun_path=@?(\"[^\"]*\")");
    private static final Pattern TEXT = Pattern.compile("(?:^|iov_base=)(\"[^\"]*\")");

    private final Set<String> addresses = new TreeSet<>();
    private final Set<String> names = new TreeSet<>();
    private final Set<String> askingForNames = new HashSet<>();

    void see(Call call) {
        if (isCut()) {
            return;
        }
        String whole = String.join(", ", call.arguments());
        if (call.name().equals("connect")) {
            address(whole).ifPresent(address -> reach(call, address));
        } else if (call.name().equals("bind")) {
            internet(whole)
                    .filter(address -> !address.endsWith(":0"))
                    .ifPresent(address -> addresses.add(address + " (listened on)"));
        } else if (SENDING.contains(call.name())) {
            address(whole).ifPresent(address -> reach(call, address));
            sent(call, whole);
        }
    }

    /** Names first. */
    List<String> shown() {
        Set<String> shown = new TreeSet<>(addresses);
        if (!names.isEmpty()) {
            shown.removeAll(DEFAULT_NAME_SERVICES);
        }
        shown.addAll(names);
        return List.copyOf(shown);
    }

    boolean isCut() {
        return addresses.size() + names.size() >= MAX_CONNECTIONS;
    }

    private void reach(Call call, String address) {
        if (!address.endsWith(NAME_CACHE)) {
            addresses.add(address);
        }
        if (address.endsWith(NAME_SERVICE)) {
            askingForNames.add(socket(call));
        }
    }

    private void sent(Call call, String whole) {
        if (askingForNames.contains(socket(call))) {
            Matcher texts = TEXT.matcher(call.name().equals("sendto") ? call.argument(1) : whole);
            while (texts.find()) {
                NameQuery.name(HexText.quoted(texts.group(1)))
                        .map(PrintableText::text)
                        .ifPresent(names::add);
            }
        }
    }

    /** The kernel's number of the socket, whichever descriptor and process it is used through. */
    private static String socket(Call call) {
        return HexText.ofDescriptor(call.argument(0));
    }

    private static Optional<String> address(String arguments) {
        Matcher local = LOCAL.matcher(arguments);
        return local.find()
                ? Optional.of("unix:" + PrintableText.text(HexText.text(HexText.quoted(local.group(1)))))
                : internet(arguments);
    }

    private static Optional<String> internet(String arguments) {
        for (Map.Entry<Pattern, String> version :
                Map.of(V4, "%s:%s", V6, "[%s]:%s").entrySet()) {
            Matcher found = version.getKey().matcher(arguments);
            if (found.find()) {
                String host = HexText.text(HexText.quoted(found.group(2)));
                return Optional.of(version.getValue().formatted(host, found.group(1)));
            }
        }
        return Optional.empty();
    }
}
