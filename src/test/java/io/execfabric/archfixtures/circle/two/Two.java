package io.execfabric.archfixtures.circle.two;

import io.execfabric.archfixtures.circle.one.One;

public record Two(One other) {}
