//! The OpenAPI document of an adapter, assembled from its operations, so that none can be left out.

use utoipa::openapi::path::{OperationBuilder, ParameterBuilder, ParameterIn};
use utoipa::openapi::request_body::RequestBodyBuilder;
use utoipa::openapi::security::SecurityRequirement;
use utoipa::openapi::{
    ContentBuilder, Ref, RefOr, Required, ResponseBuilder,
    schema::{ArrayBuilder, ObjectBuilder, Schema, SchemaFormat, Type},
};
use utoipa::{PartialSchema, ToSchema};

/// The head of a document.
#[derive(Clone, Copy, Debug)]
pub struct About {
    /// The title.
    pub title: &'static str,
    /// The introduction, in Markdown. It says what is documented by the vendor and what is assumed.
    pub description: &'static str,
    /// The header beside `Authorization` that carries a second token, if the protocol has one.
    pub companion_header: Option<&'static str>,
}

/// The description of one operation.
pub struct Document {
    pub(crate) operation: OperationBuilder,
    pub(crate) schemas: Vec<(String, RefOr<Schema>)>,
}

impl Document {
    /// A description with its one-line summary and its longer text.
    #[must_use]
    pub fn new(summary: &str, description: &str) -> Self {
        let operation = OperationBuilder::new().summary(Some(summary)).description(Some(description));
        Self { operation, schemas: Vec::new() }
    }

    /// The same with one more sentence at the end of its text.
    #[must_use]
    pub fn noted(self, sentence: &str) -> Self {
        let mut operation = self.operation.build();
        let text = operation.description.take().unwrap_or_default();
        operation.description = Some(format!("{text} {sentence}"));
        Self { operation: operation.into(), ..self }
    }

    /// The operation needs the bearer credential, and the companion header where the adapter has one.
    #[must_use]
    pub fn secured(mut self, with_companion: bool) -> Self {
        let mut requirement = SecurityRequirement::new("bearer", Vec::<String>::new());
        if with_companion {
            requirement = requirement.add("companion", Vec::<String>::new());
        }
        self.operation = self.operation.security(requirement);
        self
    }

    /// A text parameter in the path, the query or a header.
    #[must_use]
    pub fn parameter(self, place: ParameterIn, name: &str, description: &str) -> Self {
        self.parameter_of(place, name, description, String::schema())
    }

    /// A parameter in the path, the query or a header, of a schema.
    #[must_use]
    pub fn parameter_of(
        self,
        place: ParameterIn,
        name: &str,
        description: &str,
        schema: impl Into<RefOr<Schema>>,
    ) -> Self {
        let required = if matches!(place, ParameterIn::Path) { Required::True } else { Required::False };
        self.with_parameter(place, name, description, schema, required)
    }

    /// A UUID in the path.
    #[must_use]
    pub fn uuid(self, name: &str, description: &str) -> Self {
        let format = SchemaFormat::Custom("uuid".to_owned());
        let id = ObjectBuilder::new().schema_type(Type::String).format(Some(format));
        self.parameter_of(ParameterIn::Path, name, description, id)
    }

    /// A parameter in the query that has to be sent, of a schema.
    #[must_use]
    pub fn required_query(self, name: &str, description: &str, schema: impl Into<RefOr<Schema>>) -> Self {
        self.with_parameter(ParameterIn::Query, name, description, schema, Required::True)
    }

    fn with_parameter(
        mut self,
        place: ParameterIn,
        name: &str,
        description: &str,
        schema: impl Into<RefOr<Schema>>,
        required: Required,
    ) -> Self {
        let parameter = ParameterBuilder::new()
            .name(name)
            .parameter_in(place)
            .required(required)
            .description(Some(description))
            .schema(Some(schema));
        self.operation = self.operation.parameter(parameter);
        self
    }

    /// The header that makes repeats of the call harmless, of the length that all adapters take.
    #[must_use]
    pub fn idempotency_key(self, description: &str) -> Self {
        let key = ObjectBuilder::new().schema_type(Type::String).min_length(Some(1)).max_length(Some(255));
        self.parameter_of(ParameterIn::Header, "Idempotency-Key", description, key)
    }

    /// The body it reads.
    #[must_use]
    pub fn body<T: ToSchema>(self, description: &str) -> Self {
        self.body_of::<T>("application/json", description)
    }

    /// The form it reads, and the answer where a body is none.
    #[must_use]
    pub fn form<T: ToSchema>(self, description: &str) -> Self {
        self.body_of::<T>("application/x-www-form-urlencoded", description).bare_answer(400, "The body is no form.")
    }

    /// The body it reads, of a media type other than JSON.
    #[must_use]
    pub fn body_of<T: ToSchema>(self, media_type: &str, description: &str) -> Self {
        self.read::<T>(media_type, description, Required::True)
    }

    /// The body it reads where one is sent.
    #[must_use]
    pub fn optional_body<T: ToSchema>(self, description: &str) -> Self {
        self.read::<T>("application/json", description, Required::False)
    }

    fn read<T: ToSchema>(mut self, media_type: &str, description: &str, required: Required) -> Self {
        let content = ContentBuilder::new().schema(Some(self.reference::<T>())).build();
        let body = RequestBodyBuilder::new()
            .description(Some(description))
            .required(Some(required))
            .content(media_type, content)
            .build();
        self.operation = self.operation.request_body(Some(body));
        self
    }

    /// An answer with a body.
    #[must_use]
    pub fn answer<T: ToSchema>(mut self, status: u16, media_type: &str, description: &str) -> Self {
        let content = ContentBuilder::new().schema(Some(self.reference::<T>())).build();
        let response = ResponseBuilder::new().description(description).content(media_type, content).build();
        self.operation = self.operation.response(status.to_string(), response);
        self
    }

    /// An answer whose body is an array.
    #[must_use]
    pub fn list_answer<T: ToSchema>(mut self, status: u16, media_type: &str, description: &str) -> Self {
        let list = ArrayBuilder::new().items(self.reference::<T>());
        let content = ContentBuilder::new().schema(Some(Schema::from(list))).build();
        let response = ResponseBuilder::new().description(description).content(media_type, content).build();
        self.operation = self.operation.response(status.to_string(), response);
        self
    }

    /// An answer without a body.
    #[must_use]
    pub fn bare_answer(mut self, status: u16, description: &str) -> Self {
        let response = ResponseBuilder::new().description(description).build();
        self.operation = self.operation.response(status.to_string(), response);
        self
    }

    fn reference<T: ToSchema>(&mut self) -> RefOr<Schema> {
        self.schemas.push((T::name().into_owned(), T::schema()));
        T::schemas(&mut self.schemas);
        RefOr::Ref(Ref::from_schema_name(T::name()))
    }
}
