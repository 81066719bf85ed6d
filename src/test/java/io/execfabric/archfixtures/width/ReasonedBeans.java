package io.execfabric.archfixtures.width;

import org.springframework.stereotype.Component;

/**
 * Seven collaborators.
 *
 * <p>Wide, since a reason is what this fixture is about, and it is told in a paragraph of its own.
 */
@Component
class ReasonedBeans {

    ReasonedBeans(String a, String b, String c, String d, String e, String f, String g) {}
}

/**
 * Ten.
 *
 * <p>Wide, since somebody hoped that a reason is enough for ten, which it is not.
 */
@Component
class ReasonedInVain {

    ReasonedInVain(
            String a, String b, String c, String d, String e, String f, String g, String h, String i, String j) {}
}
