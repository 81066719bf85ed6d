package io.execfabric.archfixtures;

import org.springframework.web.bind.annotation.RestController;

@RestController
public class PublicController {}
